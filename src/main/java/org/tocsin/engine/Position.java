package org.tocsin.engine;

import java.util.List;

/**
 * Where one run of a model stands and which way it took.
 *
 * @param definitionId the engine's id of the exact version
 * @param model the model's id
 * @param name the model's name as people read it
 * @param version the version that this run uses
 * @param running whether it still runs
 * @param active ids of the nodes where it waits
 * @param passed ids of the nodes that were left, in order
 * @param flows ids of the sequence flows that were taken
 */
public record Position(
        String definitionId,
        String model,
        String name,
        int version,
        boolean running,
        List<String> active,
        List<String> passed,
        List<String> flows) {}
