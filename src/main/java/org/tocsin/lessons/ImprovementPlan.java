package org.tocsin.lessons;

import java.time.Instant;

/**
 * How an improvement is to be carried out.
 *
 * @param changes what it changes
 * @param owner user id of who carries it out; anybody in the organisation
 * @param dueAt until when; in the future
 * @param why the reason
 */
public record ImprovementPlan(WhatChanges changes, String owner, Instant dueAt, String why) {}
