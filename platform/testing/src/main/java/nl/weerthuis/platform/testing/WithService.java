package nl.weerthuis.platform.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @QuarkusTest}: gives the service under test a database and topics of its own on a real PostgreSQL and a
 * real broker. Test classes that say the same share one start of the service; others cost a start of their own.
 */
@WithTestResource(value = ServiceTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithService {
    /** Name of the service: its schema and the start of its roles' names. */
    String value();

    /** Topics without prefix, such as {@code probe.v1}, separated by commas; Quarkus never finds two arrays equal. */
    String streams() default "";
}
