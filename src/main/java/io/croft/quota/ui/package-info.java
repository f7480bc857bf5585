/**
 * The tab with limits and use on the page of a company, and the bars that other screens show before something is taken.
 */
@org.jspecify.annotations.NullMarked
package io.croft.quota.ui;
