package org.supportflow.ticket.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;
import org.supportflow.ticket.Storable;

/** Every text that a client sends, as the database can keep it. */
@JsonComponent
class TextWithoutNul extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    TextWithoutNul() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Storable.text(StringDeserializer.instance.deserialize(parser, context));
    }
}
