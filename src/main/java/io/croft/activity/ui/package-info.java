/**
 * The screen of activities: a list that moves live, with search, filters in the URL, the facts of one activity and exports. What a person
 * sees is decided by {@link io.croft.activity.ActivityLog}, also for exports.
 */
@org.jspecify.annotations.NullMarked
package io.croft.activity.ui;
