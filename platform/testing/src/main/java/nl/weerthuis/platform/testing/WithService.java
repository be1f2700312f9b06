package nl.weerthuis.platform.testing;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @QuarkusTest}: gives the service under test a database and topics of its own on a real PostgreSQL and a
 * real broker. Says the same as {@code @QuarkusTestResource} with {@link ServiceTestResource}, in one line.
 */
@QuarkusTestResource(ServiceTestResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithService {
    /** Name of the service: its schema and the start of its roles' names. */
    String value();

    /** Topics without prefix, such as {@code probe.v1}. */
    String[] streams() default {};
}
