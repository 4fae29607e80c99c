#include "ui/window/ownheaders.h"

#include "core/base/visibletext.h"
#include "core/credential/headerrules_p.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

Error unusable(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what};
}

QString textOf(const QList<QPair<QString, QString>> &pairs)
{
    QStringList lines;
    for (const auto &[name, value] : pairs)
        lines.append(name + ": "_L1 + value);
    return lines.join(u'\n');
}

} // namespace

OwnHeaders::OwnHeaders(QWidget *parent)
    : OptionBox(tr("Headers o&f your own"), tr("For servers that want more than a sign-in, or a key instead of one"),
                parent)
{
    m_token = line(tr("Token from variable:"),
                   tr("Name of an environment variable that holds an access token to use instead of signing in"));
    m_fixed = lines(tr("Fixed headers:"),
                    tr("One per line, as Name: value. Not for keys: they are stored as you see them"));
    m_variable = lines(tr("From variables:"),
                       tr("One per line, as Name: VARIABLE. Latchkey sends what that environment variable holds when "
                          "Latchkey starts"));
    m_fixed->setAccessibleName(tr("Fixed headers"));
    m_variable->setAccessibleName(tr("Headers from variables"));
    m_token->setAccessibleName(tr("Variable with the token"));
}

void OwnHeaders::fillIn(const Server &server)
{
    m_token->setText(server.bearerTokenEnvVar);
    Pairs fixed = server.httpHeaders;
    for (auto &[name, value] : fixed) {
        if (server.origin != ServerOrigin::Own)
            value = u"•••"_s;
    }
    m_fixed->setPlainText(textOf(fixed));
    m_variable->setPlainText(textOf(server.envHttpHeaders));
    setChecked(!server.bearerTokenEnvVar.isEmpty() || !server.httpHeaders.isEmpty()
               || !server.envHttpHeaders.isEmpty());
}

Result<OwnHeaders::Pairs> OwnHeaders::pairsOf(const QPlainTextEdit &edit) const
{
    Pairs pairs;
    for (const QString &written : edit.toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = written.indexOf(u':');
        if (written.trimmed().isEmpty())
            continue;
        if (colon <= 0)
            return unusable(tr("“%1” is not a name, a colon, and a value.").arg(visibleText(written, 64)));
        pairs.append({written.left(colon).trimmed(), written.mid(colon + 1).trimmed()});
        const auto &[name, value] = pairs.last();
        if (&edit == m_fixed && namesKey(name))
            return unusable(tr("%1 looks like a key, which does not belong in this list. Put it in an environment "
                               "variable, and enter the variable's name below.")
                                .arg(visibleText(name, 64)));
        Server one;
        one.envHttpHeaders = {pairs.last()};
        if (!checkHeaders(one))
            return unusable(
                tr("The header %1 cannot be sent: it has no value, its name is not valid, or Latchkey sets it itself.")
                    .arg(visibleText(name, 64)));
    }
    return pairs;
}

Result<Server> OwnHeaders::apply(Server server) const
{
    server.bearerTokenEnvVar.clear();
    server.httpHeaders.clear();
    server.envHttpHeaders.clear();
    if (!isChecked())
        return server;
    server.bearerTokenEnvVar = m_token->text().trimmed();
    for (const auto &[edit, headers] :
         {std::pair(m_fixed, &server.httpHeaders), std::pair(m_variable, &server.envHttpHeaders)}) {
        const Result<Pairs> pairs = pairsOf(*edit);
        if (!pairs)
            return pairs.error();
        *headers = *pairs;
    }
    return server;
}

} // namespace Latchkey::Ui
