package io.croft.house;

import java.util.Set;

/** The named exceptions of the house, each with its reason. */
final class NativeSql {

    /** Batches across companies, atomic claims and row locks that JPA cannot say. */
    static final Set<String> ALLOWED = Set.of(
            "io.croft.access.EntityWriteGuard",
            "io.croft.activity.ActivityLog",
            "io.croft.activity.ChainStore",
            "io.croft.activity.FailedSignIns",
            "io.croft.activity.ForwardStore",
            "io.croft.activity.Incoming",
            "io.croft.activity.RecordNews",
            "io.croft.activity.StoredEntry",
            "io.croft.cluster.SpeakerLeases",
            "io.croft.database.Broadcast",
            "io.croft.database.HeartbeatConnection",
            "io.croft.database.Processes",
            "io.croft.dispatch.LeaseBook",
            "io.croft.dispatch.OldLeases",
            "io.croft.inventory.CapacityStore",
            "io.croft.inventory.GoneGuests",
            "io.croft.inventory.GuestIdentities",
            "io.croft.inventory.GuestStore",
            "io.croft.inventory.HostStore",
            "io.croft.inventory.MirrorStore",
            "io.croft.inventory.OwnerStore",
            "io.croft.inventory.SyncRecords",
            "io.croft.inventory.TemplateStore",
            "io.croft.job.FamilyStore",
            "io.croft.job.JobSchedule",
            "io.croft.job.JobStore",
            "io.croft.job.ResourceJobs",
            "io.croft.job.SerialKeys",
            "io.croft.job.OldJobs",
            "io.croft.job.OldSchedules",
            "io.croft.job.ProgressBook",
            "io.croft.job.UnrunStore",
            "io.croft.notify.BellStore",
            "io.croft.notify.ChoiceStore",
            "io.croft.notify.Deliveries",
            "io.croft.notify.DeliveryStore",
            "io.croft.notify.NoticeStore",
            "io.croft.people.OldAddresses",
            "io.croft.signin.AddressSalts",
            "io.croft.signin.AnswerBook",
            "io.croft.signin.KnownBrowsers",
            "io.croft.signin.OldApiAccess",
            "io.croft.signin.TryBook",
            "io.croft.vault.MasterKeyChange",
            "io.croft.vault.Resealing");

    /** Facades whose calls are no database transactions: they talk to clusters or to the engine. */
    static final Set<String> WITHOUT_TRANSACTION = Set.of();

    private NativeSql() {}
}
