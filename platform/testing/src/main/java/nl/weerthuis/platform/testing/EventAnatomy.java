package nl.weerthuis.platform.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Looks into an event without knowing its class: this module must not depend on the one that it helps to test. */
final class EventAnatomy {
    private EventAnatomy() {}

    static String type(Object event) {
        return Arrays.stream(event.getClass().getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals("EventType"))
                .findFirst()
                .flatMap(annotation -> call(annotation.annotationType(), annotation, "value", String.class))
                .orElseThrow(() -> new AssertionError(
                        "%s has no @EventType.".formatted(event.getClass().getName())));
    }

    static Optional<UUID> subject(Object event) {
        return call(event.getClass(), event, "subject", UUID.class);
    }

    static Optional<String> channel(Object event) {
        return call(event.getClass(), event, "channel", Object.class)
                .flatMap(channel -> call(channel.getClass(), channel, "name", String.class));
    }

    private static <T> Optional<T> call(Class<?> owner, Object target, String name, Class<T> result) {
        try {
            // Inherited ones too: a family of events most often says once where it travels.
            var method = owner.getMethod(name);
            method.setAccessible(true);
            return Optional.ofNullable(method.invoke(target))
                    .filter(result::isInstance)
                    .map(result::cast);
        } catch (NoSuchMethodException absent) {
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new AssertionError("%s() of %s fails.".formatted(name, owner.getName()), failure);
        }
    }
}
