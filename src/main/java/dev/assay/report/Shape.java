package dev.assay.report;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON to be what a record says: every member there that may not be null, none that the record lacks, each of its
 * type. What has passed can be bound without a surprise.
 */
final class Shape {
    private final String file;

    private Shape(String file) {
        this.file = file;
    }

    /**
     * Checks a document.
     *
     * @param file what messages call it
     * @throws ReportException at the first thing that is not as it must be, with its JSON pointer
     */
    static void check(String file, JsonNode document, Class<?> type) {
        new Shape(file).value("", document, type);
    }

    private void value(String at, JsonNode value, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            expect(value.isArray(), at, "an array", value);
            for (int i = 0; i < value.size(); i++) {
                value(at + "/" + i, value.get(i), generic.getActualTypeArguments()[0]);
            }
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            expect(value.isObject(), at, "an object", value);
            value.properties()
                    .forEach(member ->
                            value(at + "/" + member.getKey(), member.getValue(), generic.getActualTypeArguments()[1]));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            expect(value.isObject(), at, "an object", value);
            members(at, value, plain);
        } else if (type == String.class) {
            expect(value.isString(), at, "a text", value);
        } else if (type == Boolean.class || type == boolean.class) {
            expect(value.isBoolean(), at, "true or false", value);
        } else if (type == double.class) {
            expect(value.isNumber() && value.doubleValue() >= 0, at, "a number from 0 on", value);
        } else {
            boolean whole = value.isIntegralNumber()
                    && (type == long.class ? value.canConvertToLong() : value.canConvertToInt());
            expect(whole && value.longValue() >= 0, at, "a whole number from 0 on", value);
        }
    }

    private void members(String at, JsonNode value, Class<?> type) {
        Set<String> known = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.add(component.getName());
            JsonNode member = value.get(component.getName());
            if (member != null) {
                value(at + "/" + component.getName(), member, component.getGenericType());
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new ReportException(file + ": \"" + at + "/" + component.getName() + "\" is missing");
            }
        }
        for (String name : value.propertyNames()) {
            if (!known.contains(name)) {
                throw new ReportException(file + ": \"" + at + "/" + name + "\" is unknown to this version of Assay");
            }
        }
    }

    private void expect(boolean kept, String at, String expected, JsonNode value) {
        if (!kept) {
            String text = value.toString();
            throw new ReportException(file + ": \"" + at + "\" is "
                    + (text.length() > 60 ? text.substring(0, 60) + "\u2026" : text) + "; expected " + expected);
        }
    }
}
