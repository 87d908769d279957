package org.tocsin.documents;

/**
 * Where a record is written, for the way back and the head of the page.
 *
 * @param number of the case
 * @param name what the case is called
 * @param register what the list of such cases is called
 * @param home the address of that list
 * @param address the address of the case
 */
public record RecordPlace(String number, String name, String register, String home, String address) {}
