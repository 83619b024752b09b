package parley.desk.help;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of pages, from the records that they are: a component is a key, and one that may be
 * absent is not required.
 */
final class Schemas {

  private final Map<String, Object> found = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  /** All schemas that were asked for, and those that they need, by name. */
  Map<String, Object> all() {
    return found;
  }

  /** The schema of a type, or where it stands among all. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] parts = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (Collection.class.isAssignableFrom(raw)) {
        return Map.of("type", "array", "items", of(parts[0]));
      }
      if (Map.class.isAssignableFrom(raw)) {
        return Map.of("type", "object", "additionalProperties", of(parts[1]));
      }
      return of(raw);
    }
    if (!(type instanceof Class<?> simple)) {
      return Map.of();
    }
    if (simple == String.class) {
      return Map.of("type", "string");
    }
    if (simple == LocalDate.class) {
      return Map.of("type", "string", "format", "date");
    }
    if (simple == Instant.class) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (simple == boolean.class || simple == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (simple == int.class
        || simple == long.class
        || simple == Integer.class
        || simple == Long.class) {
      return Map.of("type", "integer");
    }
    if (simple == double.class || simple == Double.class) {
      return Map.of("type", "number");
    }
    if (simple.isEnum()) {
      return Map.of("type", "string", "enum", words(simple));
    }
    return simple.isRecord() || simple.isSealed() ? reference(simple) : Map.of();
  }

  private static List<String> words(Class<?> type) {
    List<String> words = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      words.add(word(type, constant));
    }
    return words;
  }

  private static String word(Class<?> type, Object constant) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(JsonValue.class)) {
        try {
          method.setAccessible(true);
          return String.valueOf(method.invoke(constant));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(type + " has no word for " + constant, e);
        }
      }
    }
    return ((Enum<?>) constant).name();
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    if (!found.containsKey(name)) {
      found.put(name, Map.of()); // it may hold itself
      found.put(name, type.isRecord() ? object(type) : oneOf(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** The simple name, behind that of what it stands in; with the package's where two have it. */
  private String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String name = outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    if (named.getOrDefault(name, type) != type) {
      String place = type.getPackageName();
      name = place.substring(place.lastIndexOf('.') + 1) + "." + name;
    }
    named.put(name, type);
    return name;
  }

  private Map<String, Object> oneOf(Class<?> type) {
    List<Object> kinds = new ArrayList<>();
    for (Class<?> kind : type.getPermittedSubclasses()) {
      kinds.add(of(kind));
    }
    return Map.of("oneOf", kinds);
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (isIgnored(component.getAccessor())) {
        continue;
      }
      properties.put(component.getName(), of(component.getGenericType()));
      if (!isNullable(component.getAnnotatedType())) {
        required.add(component.getName());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      String name = property(method);
      if (name != null && !isIgnored(method)) {
        properties.putIfAbsent(name, of(method.getGenericReturnType()));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** What a method gives besides the components; null if nothing. */
  private static @Nullable String property(Method method) {
    String name = method.getName();
    if (method.getParameterCount() > 0
        || Modifier.isStatic(method.getModifiers())
        || !Modifier.isPublic(method.getModifiers())) {
      return null;
    }
    if (method.isAnnotationPresent(JsonProperty.class)) {
      return name;
    }
    int from = name.startsWith("is") ? 2 : name.startsWith("get") ? 3 : 0;
    boolean fits =
        from > 0
            && name.length() > from
            && Character.isUpperCase(name.charAt(from))
            && (from == 3 || method.getReturnType() == boolean.class);
    return fits ? Character.toLowerCase(name.charAt(from)) + name.substring(from + 1) : null;
  }

  private static boolean isIgnored(Method method) {
    return method.isAnnotationPresent(JsonIgnore.class);
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
