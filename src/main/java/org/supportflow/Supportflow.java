package org.supportflow;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Starts the product: one process that serves agents, customers and other systems. */
@Modulithic(systemName = "Supportflow")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Supportflow {

    public static void main(String[] args) {
        SpringApplication.run(Supportflow.class, args);
    }

    /** What time it is, for everybody; tests move it. */
    @Bean
    Clock clock() {
        // as fine as the database keeps it, so that what is answered now and what is read later are the same
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
