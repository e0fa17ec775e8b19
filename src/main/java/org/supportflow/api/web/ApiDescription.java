package org.supportflow.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document: what this is, and how one signs in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String STAFF = "staff";
    private static final String SYSTEM = "system";

    private static final String DESCRIPTION = """
            Tickets, customers, calendars and clocks for staff's own tools and for other systems. Stateless: no cookies.

            Whatever is refused answers with a problem (RFC 9457): programs go by `type`, which never changes; `detail` \
            tells people what to do; `problems`, where there is one, names each field.
            Calls that make something take the header `Idempotency-Key`: the same call again with the same key answers \
            as the first did, and makes nothing twice.
            Fields may be added to answers; a field that a body does not know is refused.
            """;

    @Bean
    OpenAPI headOfTheDocument() {
        return new OpenAPI()
                .info(new Info().title("Supportflow").version("v1").description(DESCRIPTION))
                .components(new Components()
                        .addSecuritySchemes(
                                STAFF,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description(
                                                "People of the desk, by name and password; their roles say what they may."))
                        .addSecuritySchemes(
                                SYSTEM,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Other systems, by an API key; its scopes say what it may.")))
                .addSecurityItem(new SecurityRequirement().addList(STAFF))
                .addSecurityItem(new SecurityRequirement().addList(SYSTEM));
    }

    @Bean
    OpenApiCustomizer describedRefusals() {
        return new DescribedRefusals();
    }

    @Bean
    OpenApiCustomizer describedNames() {
        return new DescribedNames();
    }
}
