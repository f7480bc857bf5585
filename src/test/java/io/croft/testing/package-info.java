/** What tests share: a real MariaDB, a clock that tests set, actors to be. */
@org.jspecify.annotations.NullMarked
package io.croft.testing;
