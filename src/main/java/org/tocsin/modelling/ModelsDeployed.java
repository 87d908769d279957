package org.tocsin.modelling;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Somebody put models, tables or forms in force.
 *
 * @param subject the engine's id of the deployment
 * @param name of the deployment
 * @param source the tool that it came from; {@code tocsin} for what is shipped
 * @param files what it brought
 */
public record ModelsDeployed(String subject, String name, String source, List<String> files) implements Fact {}
