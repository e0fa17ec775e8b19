package org.supportflow.sla;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The nightly check of clocks needs a scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SlaConfiguration {}
