package org.supportflow.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Converter
class TicketStatusConverter implements AttributeConverter<@Nullable TicketStatus, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TicketStatus value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable TicketStatus convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : TicketStatus.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
