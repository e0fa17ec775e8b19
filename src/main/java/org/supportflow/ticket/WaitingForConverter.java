package org.supportflow.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Converter
class WaitingForConverter implements AttributeConverter<@Nullable WaitingFor, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WaitingFor value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable WaitingFor convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : WaitingFor.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
