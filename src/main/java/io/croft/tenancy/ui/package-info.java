/**
 * The screens of companies and projects: lists, the page that makes a company, and the pages of one company and one
 * project, to which other rooms add tabs by {@link io.croft.tenancy.ui.CompanyTab} and
 * {@link io.croft.tenancy.ui.ProjectTab}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.tenancy.ui;
