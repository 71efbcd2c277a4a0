package dev.imagery.storage.publication;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Keeps states in lower case, as the database's check has them. */
@Converter
class PublicationStateColumn implements AttributeConverter<PublicationState, String> {

    @Override
    public String convertToDatabaseColumn(PublicationState state) {
        return state.label();
    }

    @Override
    public PublicationState convertToEntityAttribute(String label) {
        return PublicationState.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
