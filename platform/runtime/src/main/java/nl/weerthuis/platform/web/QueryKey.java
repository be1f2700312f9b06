package nl.weerthuis.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Violation;
import org.jboss.resteasy.reactive.RestQuery;

/** One key that an operation takes from the query, and what may stand behind it. The owner is its parameter bean, if any. */
record QueryKey(String name, Type type, Class<?> owner, String property) {

    /** The keys of an operation, in the order in which it declares them. */
    static List<QueryKey> of(Method operation) {
        return Stream.concat(
                        Arrays.stream(operation.getParameters()).flatMap(QueryKey::of),
                        fields(operation.getDeclaringClass()))
                .toList();
    }

    boolean takesAnything() {
        return Map.class.isAssignableFrom(raw());
    }

    boolean takesSeveral() {
        return Collection.class.isAssignableFrom(raw()) || raw().isArray();
    }

    Optional<Violation> fault(String value, ObjectMapper json) {
        if (!Scalars.isCleanText(value)) {
            return Optional.of(Violation.of(name, "invalid-text"));
        }
        var target = element();
        try {
            convert(value, target);
            return Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.of(BindingFault.ofText(name, target, json));
        }
    }

    /** The value as its type has it; types that we do not know are left to the resource. */
    static Object convert(String value, Class<?> target) {
        if (target == LocalDate.class) {
            return Scalars.date(value);
        }
        if (target == Instant.class) {
            return Scalars.moment(value);
        }
        if (target == UUID.class) {
            return Scalars.id(value);
        }
        if (target == int.class || target == Integer.class) {
            return Scalars.small(value);
        }
        if (target == long.class || target == Long.class) {
            return Scalars.whole(value);
        }
        if (target == boolean.class || target == Boolean.class) {
            return Scalars.truth(value);
        }
        return target.isEnum() ? Scalars.code(value, target) : value;
    }

    Class<?> element() {
        if (raw().isArray()) {
            return raw().getComponentType();
        }
        var wraps = takesSeveral() || Optional.class == raw();
        return wraps && type instanceof ParameterizedType generic ? rawOf(generic.getActualTypeArguments()[0]) : raw();
    }

    private Class<?> raw() {
        return rawOf(type);
    }

    private static Class<?> rawOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return rawOf(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Stream<QueryKey> of(Parameter parameter) {
        var name = name(parameter, parameter.getName());
        if (name.isPresent()) {
            return Stream.of(new QueryKey(name.get(), parameter.getParameterizedType(), null, null));
        }
        var isBean = parameter.isAnnotationPresent(BeanParam.class) || parameter.getAnnotations().length == 0;
        return isBean ? fields(parameter.getType()) : Stream.empty();
    }

    private static Stream<QueryKey> fields(Class<?> owner) {
        return Stream.<Class<?>>iterate(owner, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(field -> of(owner, field));
    }

    private static Stream<QueryKey> of(Class<?> owner, Field field) {
        return name(field, field.getName()).stream()
                .map(name -> new QueryKey(name, field.getGenericType(), owner, field.getName()));
    }

    private static Optional<String> name(AnnotatedElement element, String declared) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(element.getAnnotation(QueryParam.class).value());
        }
        return Optional.ofNullable(element.getAnnotation(RestQuery.class))
                .map(query -> query.value().isEmpty() ? declared : query.value());
    }
}
