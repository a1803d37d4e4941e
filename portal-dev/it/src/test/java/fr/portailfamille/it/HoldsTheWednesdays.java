package fr.portailfamille.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser tests that take the places of the Wednesdays of Albertville away, or compare all that
 * stands in its catalogue: while none of {@link BooksOnWednesdays} runs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(HoldsTheWednesdays.LOCK)
@interface HoldsTheWednesdays {
  String LOCK = "places of the Wednesdays";
}
