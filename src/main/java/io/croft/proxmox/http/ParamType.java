package io.croft.proxmox.http;

/** JSON types of parameters as the API's schema names them. */
public enum ParamType {
    STRING,
    INTEGER,
    BOOLEAN,
    NUMBER
}
