/** The company page's tab with limits and use, and the bars that other screens show before they take something. */
@org.jspecify.annotations.NullMarked
package io.croft.quota.ui;
