package org.tocsin.engine;

/**
 * A process that new cases follow.
 *
 * @param definitionId the engine's id of this version
 * @param id the model's id, which is its file name
 * @param name the name that people read
 * @param version counted by the engine from 1
 */
public record ModelInForce(String definitionId, String id, String name, int version) {}
