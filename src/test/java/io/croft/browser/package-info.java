/** The journeys of the product in a real browser, against the running application and the simulated cluster; pictures of every view. */
@org.jspecify.annotations.NullMarked
package io.croft.browser;
