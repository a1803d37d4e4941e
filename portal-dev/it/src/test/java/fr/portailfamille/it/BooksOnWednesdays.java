package fr.portailfamille.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser tests whose families book and pay on the Wednesdays of Albertville, each its own places:
 * beside each other and all others, but for {@link HoldsTheWednesdays}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = HoldsTheWednesdays.LOCK, mode = ResourceAccessMode.READ)
@interface BooksOnWednesdays {}
