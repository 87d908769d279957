package org.tocsin.engine;

/**
 * How much work a case was.
 *
 * @param done tasks that were completed
 * @param late those of them that were completed after they were due
 * @param open tasks that still wait
 */
public record TaskCount(long done, long late, long open) {}
