package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.topics.LastValues.Place;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a record lies, as {@code PARTITION:OFFSET}. */
final class PlaceForm implements ITypeConverter<Place> {
    @Override
    public Place convert(String text) {
        if (!text.matches("\\d{1,6}:\\d{1,18}")) {
            throw new TypeConversionException("\"" + text + "\" is no place; write PARTITION:OFFSET, such as 3:17");
        }
        int colon = text.indexOf(':');
        return new Place(Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }
}
