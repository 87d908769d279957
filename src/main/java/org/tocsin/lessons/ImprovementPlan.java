package org.tocsin.lessons;

import java.time.LocalDate;

/**
 * How an improvement is to be carried out.
 *
 * @param changes what it changes
 * @param owner user id of who carries it out; anybody in the organisation
 * @param dueOn the day until which; not over yet
 * @param why the reason
 */
public record ImprovementPlan(WhatChanges changes, String owner, LocalDate dueOn, String why) {}
