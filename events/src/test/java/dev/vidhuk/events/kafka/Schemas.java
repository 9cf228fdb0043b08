package dev.vidhuk.events.kafka;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of each record, drawn from the record itself: what may be null, and how constants are written. */
final class Schemas {
    private static final Map<Class<?>, String> FORMATS =
            Map.of(Instant.class, "date-time", Duration.class, "duration", LocalDate.class, "date");

    private static final SchemaGenerator GENERATOR =
            new SchemaGenerator(settings().build());

    private Schemas() {}

    /** Pretty, with a line end, as it is kept in the documentation. */
    static String of(Class<?> record) {
        JsonNode schema = GENERATOR.generateSchema(record);
        return schema.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static SchemaGeneratorConfigBuilder settings() {
        SchemaGeneratorConfigBuilder settings = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.PLAIN_DEFINITION_KEYS);
        settings.forTypesInGeneral()
                .withPropertySorter(Comparator.comparing(MemberScope::isStatic))
                .withTitleResolver(type -> title(type.getType()))
                .withCustomDefinitionProvider(Schemas::wireForm);
        settings.forFields()
                .withNullableCheck(Schemas::nullable)
                .withRequiredCheck(field -> !nullable(field))
                .withPropertyNameOverrideResolver(Schemas::wireName);
        return settings;
    }

    private static @Nullable String title(ResolvedType type) {
        return type.getErasedType().isRecord() ? type.getErasedType().getSimpleName() : null;
    }

    private static boolean nullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String wireName(FieldScope field) {
        return field.getDeclaredName().equals("caseState") ? "case" : null;
    }

    private static @Nullable CustomDefinition wireForm(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        String format = FORMATS.get(erased);
        if (format == null && !erased.isEnum()) {
            return null;
        }
        ObjectNode form = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (format != null) {
            form.put("format", format);
        } else {
            for (Object constant : erased.getEnumConstants()) {
                form.withArray("enum").add(Json.name((Enum<?>) constant));
            }
        }
        return new CustomDefinition(
                form, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }
}
