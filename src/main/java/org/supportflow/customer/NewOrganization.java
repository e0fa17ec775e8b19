package org.supportflow.customer;

import java.time.ZoneId;

/** What is known of an organization when it becomes a customer. */
public record NewOrganization(String reference, String name, int size, String region, ZoneId zone) {}
