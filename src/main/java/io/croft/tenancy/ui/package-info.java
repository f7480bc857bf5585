/**
 * The screens of companies: the list, the page that makes one, and the page of one, into which other rooms hang tabs by
 * {@link io.croft.tenancy.ui.CompanyTab}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.tenancy.ui;
