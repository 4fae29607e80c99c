#pragma once

#include "core/base/export.h"
#include "core/config/serverlist.h"
#include "core/oauth/networksettings.h"

#include <QtCore/QString>

namespace Latchkey {

//! The path of the file with network settings: `latchkey/network.json` in the platform's configuration folder. It
//! holds a JSON object, of which every member may be left out:
//!
//! - `proxy`: `"system"` (the default), `"none"`, or a proxy's address: `http://[user:password@]host[:port]`, `socks5://…`
//! - `no_proxy`: a list; what such a proxy is not used for (NetworkSettings::exceptions)
//! - `ca_certificates`: a list of PEM files, or folders of them, that are trusted beside the system's
//! - `client_certificates`: a list of `{"host":HOST,"certificate":FILE,"key":FILE}`, both PEM, the key without a
//!   passphrase
//!
//! Paths are absolute, or begin with `~/`, or are relative to the file.
LATCHKEY_EXPORT QString networkFilePath();

//! What that file says, and the environment: `SSL_CERT_FILE` and `SSL_CERT_DIR` name more certificates to trust. Where
//! any of it cannot be used, NetworkSettings::problem says why, and \a problem also where. Blocks for some small files.
LATCHKEY_EXPORT NetworkSettings configuredNetwork(ConfigProblem *problem = nullptr);

} // namespace Latchkey
