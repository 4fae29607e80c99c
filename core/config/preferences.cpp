#include "core/config/preferences.h"

#include <QtCore/QSettings>

namespace Latchkey::Preferences {

using namespace Qt::StringLiterals;

namespace {

const QString organization = u"latchkey"_s;
const QString metadataSetting = u"clientMetadataUrl"_s;

} // namespace

QString clientMetadataUrl()
{
    return QSettings(organization, organization).value(metadataSetting).toString();
}

void setClientMetadataUrl(const QString &url)
{
    QSettings(organization, organization).setValue(metadataSetting, url);
}

} // namespace Latchkey::Preferences
