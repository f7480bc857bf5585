package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Param;
import java.util.List;

/** Options of a container's configuration that Proxmox VE 8.4 and 9.2 know, with their types. */
final class LxcOptionTable {

    private static final int PVE_9 = 9;

    static final List<Param> OPTIONS = List.of(
            Param.string("arch"),
            Param.string("cmode"),
            Param.flag("console"),
            Param.integer("cores"),
            Param.number("cpulimit"),
            Param.integer("cpuunits"),
            Param.flag("debug"),
            Param.string("description"),
            Param.string("dev[n]"),
            Param.string("entrypoint").since(PVE_9),
            Param.string("env").since(PVE_9),
            Param.string("features"),
            Param.string("hookscript"),
            Param.string("hostname"),
            Param.string("lock"),
            Param.integer("memory"),
            Param.string("mp[n]"),
            Param.string("nameserver"),
            Param.string("net[n]"),
            Param.flag("onboot"),
            Param.string("ostype"),
            Param.flag("protection"),
            Param.string("rootfs"),
            Param.string("searchdomain"),
            Param.string("startup"),
            Param.integer("swap"),
            Param.string("tags"),
            Param.flag("template"),
            Param.string("timezone"),
            Param.integer("tty"),
            Param.flag("unprivileged"),
            Param.string("unused[n]"));

    private LxcOptionTable() {}
}
