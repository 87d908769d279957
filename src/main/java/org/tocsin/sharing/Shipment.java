package org.tocsin.sharing;

import java.util.List;

/**
 * What a courier carries.
 *
 * @param release the release
 * @param consignment exactly what was approved
 * @param recipient who gets it
 * @param artefacts what they get
 */
record Shipment(ReleaseView release, Consignment consignment, RecipientView recipient, List<Artefact> artefacts) {}
