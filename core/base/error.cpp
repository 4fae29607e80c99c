#include "core/base/error.h"

#include <QtCore/QDebugStateSaver>

namespace Latchkey {

QDebug operator<<(QDebug out, const Error &error)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "Error(" << error.kind;
    if (error.stage != Stage::None)
        out << ", " << error.stage;
    if (!error.detail.isEmpty())
        out << ", " << error.detail;
    if (!error.oauthError.isEmpty())
        out << ", " << error.oauthError;
    if (error.retryAt.isValid())
        out << ", again at " << error.retryAt.toString(Qt::ISODate).toUtf8().constData();
    if (error.granted != Granted::Nothing)
        out << ", " << error.granted;
    return out << ')';
}

} // namespace Latchkey
