package fr.portailfamille.it.ownership;

import fr.portailfamille.shared.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes up arguments for a method: somebody else's ids by their names, something plausible else.
 */
public final class Arguments {

  private Arguments() {}

  /**
   * The names of all ids the method takes, also inside commands: {@code householdId} is household.
   */
  static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      collect(parameter.getName(), parameter.getParameterizedType(), names, 0);
    }
    return names;
  }

  static Object[] of(Method method, Map<String, Long> ids) {
    return Arrays.stream(method.getParameters())
        .map(p -> value(p.getName(), p.getParameterizedType(), ids, 0))
        .toArray();
  }

  private static void collect(String name, Type type, Set<String> names, int depth) {
    Class<?> raw = raw(type);
    if (isId(name, type)) {
      names.add(bare(name));
    } else if (raw.isRecord() && depth < 4 && (depth > 0 || isACommand(raw))) {
      for (RecordComponent part : raw.getRecordComponents()) {
        collect(part.getName(), part.getGenericType(), names, depth + 1);
      }
    } else if (Collection.class.isAssignableFrom(raw)) {
      collect(name, element(type), names, depth + 1);
    }
  }

  /** What a view holds was given to this caller; what a command holds is the caller's wish. */
  private static boolean isACommand(Class<?> type) {
    return type.getSimpleName().endsWith("Command");
  }

  private static boolean isId(String name, Type type) {
    Class<?> raw = raw(type);
    boolean number = raw == long.class || raw == Long.class;
    boolean many = Collection.class.isAssignableFrom(raw) && raw(element(type)) == Long.class;
    return (number || many) && name.matches(".*Ids?");
  }

  private static String bare(String name) {
    return name.replaceAll("Ids?$", "");
  }

  private static Object value(String name, Type type, Map<String, Long> ids, int depth) {
    Class<?> raw = raw(type);
    long id = ids.getOrDefault(bare(name), 1L);
    if (raw == long.class || raw == Long.class) {
      return id;
    } else if (raw == int.class || raw == Integer.class) {
      return 1;
    } else if (raw == boolean.class || raw == Boolean.class) {
      return true;
    } else if (raw == String.class) {
      return "x";
    } else if (raw == LocalDate.class) {
      return LocalDate.now();
    } else if (raw == Instant.class) {
      return Instant.now();
    } else if (raw == Duration.class) {
      return Duration.ofHours(1);
    } else if (raw == Money.class) {
      return Money.ofCents(100);
    } else if (raw == byte[].class) {
      return new byte[] {1};
    } else if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    } else if (raw == Optional.class) {
      return Optional.empty();
    } else if (Map.class.isAssignableFrom(raw)) {
      return Map.of();
    } else if (Collection.class.isAssignableFrom(raw)) {
      Object one = value(name, element(type), ids, depth + 1);
      return one == null ? List.of() : Set.class == raw ? Set.of(one) : List.of(one);
    } else if (raw.isRecord() && depth < 4) {
      return record(raw, ids, depth);
    }
    return null;
  }

  private static Object record(Class<?> type, Map<String, Long> ids, int depth) {
    RecordComponent[] parts = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(parts)
              .map(p -> value(p.getName(), p.getGenericType(), ids, depth + 1))
              .toArray());
    } catch (ReflectiveOperationException refused) {
      throw new IllegalStateException("Teach the walk to make a " + type, refused);
    }
  }

  private static Type element(Type type) {
    return type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : Object.class;
  }
}
