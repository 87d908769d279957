package org.tocsin.platform.web;

/** A part of the application that a person may go to. */
record Place(String title, String path, String purpose) {}
