package org.supportflow.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Converter
class ChannelConverter implements AttributeConverter<@Nullable Channel, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Channel value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable Channel convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Channel.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
