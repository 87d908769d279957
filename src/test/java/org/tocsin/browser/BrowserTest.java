package org.tocsin.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tocsin.ProcessTest;

/** A test in a real browser. What the browser shows does not depend on the database, so it runs on H2 only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@ExtendWith(Visits.class)
@Tag("browser")
@interface BrowserTest {}
