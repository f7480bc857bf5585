/**
 * What people tell the provider about the product: a problem, an idea, a question or praise, with the page they were at. The provider hears
 * of it by a notice, reads it in one list, answers and closes it; whoever wrote hears the answer. It belongs to the provider: a company's
 * administrators do not see what their people write. Uses notify for the notices and activity for the record and the names of companies.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "access", "uikit", "shell", "activity", "notify"})
@org.jspecify.annotations.NullMarked
package io.croft.feedback;
