package org.supportflow.sla;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The nightly drift check needs a scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SlaConfiguration {}
