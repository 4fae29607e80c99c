#include "ui/window/addserverdialog.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/theme/foldbutton.h"
#include "ui/theme/followfont.h"
#include "ui/theme/growth.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/window/ownheaders.h"
#include "ui/window/unusualprovider.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds settleTime = 600ms;
constexpr int fieldWidth = 48; // letters

Badge badgeOf(const Result<ProbeFinding> &outcome)
{
    if (!outcome)
        return Badge::NeedsYou;
    return outcome->kind == ProbeFinding::Kind::OAuth || outcome->kind == ProbeFinding::Kind::Open ? Badge::Fine
                                                                                                   : Badge::NeedsYou;
}

//! Of what begins as it should.
bool holdsMoreThanAnAddress(const QString &url)
{
    const bool begins = url.startsWith("https://"_L1) || url.startsWith("http://"_L1);
    return begins && (url.contains(u'@') || url.contains(u'#') || url.simplified().contains(u' '));
}

bool offersSignIn(const std::optional<Result<ProbeFinding>> &outcome)
{
    return outcome && *outcome && (*outcome)->kind == ProbeFinding::Kind::OAuth;
}

} // namespace

AddServerDialog::AddServerDialog(ServerList &servers, QWidget *parent)
    : QDialog(parent)
    , m_servers(servers)
{
    create();
    setWindowTitle(tr("Add a server"));
    check();
}

AddServerDialog::AddServerDialog(Homes &homes, ListChanges &changes, const CredentialSession &session, QWidget *parent)
    : QDialog(parent)
    , m_servers(homes.homeOf(session).servers)
    , m_changes(&changes)
    , m_session(&session)
    , m_before(session.server())
{
    create();
    setWindowTitle(tr("Edit %1", "a server").arg(Words::isolated(visibleName(session.server().identity.name))));
    endWithSession();
    fillIn(session.server());
    check();
}

void AddServerDialog::create()
{
    const Units units(font());
    m_url = new QLineEdit;
    m_url->setPlaceholderText(u"https://example.com/mcp"_s);
    m_url->setAccessibleName(tr("Address of the server"));
    FontFollower::follow(m_url, [this] { m_url->setMinimumWidth(fieldWidth * Units(m_url->font()).e); });
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the server"));
    m_hint = (new TextLabel)->wrapping();
    m_hint->setAccessibleName(tr("Hint"));
    m_mark = new BadgeMark(1, QPalette::Window);
    m_finding = (new TextLabel)->wrapping();
    m_finding->setAccessibleName(tr("What the server says"));
    FontFollower::follow(m_finding, [this] {
        m_finding->setMinimumHeight(2 * Units(m_finding->font()).u); // so that nothing jumps when it answers
    });
    m_finding->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);

    m_more = new FoldButton(tr("&More"));
    m_moreBox = new QWidget;
    auto *more = new QFormLayout(m_moreBox);
    more->setContentsMargins(isRightToLeft() ? 0 : 4 * units.s, 0, isRightToLeft() ? 4 * units.s : 0, 0);
    more->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_scopes = new QLineEdit;
    m_scopes->setPlaceholderText(tr("as the server asks"));
    m_clientId = new QLineEdit;
    m_clientId->setPlaceholderText(tr("registered automatically"));
    m_secretFile = new QLineEdit;
    m_secretFile->setPlaceholderText(tr("path of a file that only you can read"));
    m_dpop = new QCheckBox(tr("&Bind its tokens to a key of this computer (DPoP)"));
    more->addRow(tr("Pe&rmissions:"), m_scopes);
    more->addRow(tr("&Client id:"), m_clientId);
    more->addRow(tr("Client &secret from:"), m_secretFile);
    more->addRow(m_dpop);
    m_headers = new OwnHeaders;
    m_unusual = new UnusualProvider;
    for (OptionBox *box : {static_cast<OptionBox *>(m_headers), static_cast<OptionBox *>(m_unusual)}) {
        more->addRow(box);
        connect(box, &OptionBox::changed, this, [this] {
            check();
            fitToContents();
        });
    }
    m_moreBox->hide();

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("A&ddress:"), m_url);
    form->addRow(tr("&Name:"), m_name);
    auto *said = new QHBoxLayout;
    said->setSpacing(2 * units.s);
    said->addWidget(m_mark, 0, Qt::AlignTop);
    said->addWidget(m_finding, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * units.s, 4 * units.s, 4 * units.s, 4 * units.s);
    layout->addLayout(form);
    layout->addLayout(said);
    layout->addWidget(m_hint);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    layout->addWidget(m_moreBox);
    layout->addStretch();
    layout->addWidget(m_buttons);
    m_add->setDefault(true); // of this dialog, which it is in only now

    connect(m_more, &FoldButton::toggled, this, [this](bool open) {
        m_moreBox->setVisible(open);
        fitToContents();
    });
    connect(m_url, &QLineEdit::textChanged, this, &AddServerDialog::urlEdited);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = !m_name->text().isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &AddServerDialog::check);
    connect(&m_settled, &QTimer::timeout, this, &AddServerDialog::probe);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddServerDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AddServerDialog::reject);
}

void AddServerDialog::fillIn(const Server &server)
{
    m_named = true;
    m_name->setText(server.identity.name);
    const QSignalBlocker quiet(m_url); // nobody is asked about what has been there all the time
    m_url->setText(visibleText(server.identity.url, 2000));
    m_scopes->setText(server.scopes.join(u' '));
    m_clientId->setText(server.clientId);
    m_secretFile->setText(server.clientSecret.file);
    m_dpop->setChecked(server.dpop);
    m_headers->fillIn(server);
    m_unusual->fillIn(server);
    if (!server.scopes.isEmpty() || !server.clientId.isEmpty() || server.dpop || m_headers->isChecked()
        || m_unusual->isChecked())
        m_more->setChecked(true);
    if (server.origin == ServerOrigin::Own)
        return;
    for (QLineEdit *edit : {m_url, m_name, m_scopes, m_clientId, m_secretFile})
        edit->setReadOnly(true);
    m_dpop->setEnabled(false);
    m_headers->setEnabled(false);
    m_unusual->setEnabled(false);
    auto *open = m_buttons->addButton(tr("&Open the file"), QDialogButtonBox::ActionRole);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this, file = server.place.file] { Q_EMIT fileWanted(file); });
}

// Another program has changed the list.
void AddServerDialog::endWithSession()
{
    connect(m_session, &QObject::destroyed, this, &QDialog::reject);
}

QString AddServerDialog::address() const
{
    return asciiServerUrl(m_url->text().trimmed());
}

void AddServerDialog::fitToContents()
{
    fitToContentsLater(*this);
}

void AddServerDialog::urlEdited()
{
    // An answer about another address is of no use to anybody.
    m_asked.clear();
    m_answer.reset();
    m_wanted = false;
    m_probe.cancel();
    m_mark->setBadge(Badge::None);
    m_finding->setText({});
    const QString url = address();
    if (checkServerUrl(url)) {
        if (!m_named) {
            QStringList taken;
            for (const Server &server : m_servers.servers())
                taken.append(server.identity.name);
            m_name->setText(suggestedServerName({}, url, taken));
        }
        m_settled.start();
    } else {
        m_settled.stop();
    }
    check();
}

void AddServerDialog::check()
{
    const QString url = address();
    const QString name = m_name->text();
    const bool nameFits = checkServerName(name).has_value();
    const bool urlFits = checkServerUrl(url).has_value();
    const bool taken = m_servers.find(name).has_value() && (!isEditing() || name != m_before->identity.name);
    const bool readOnly = isEditing() && m_before->origin != ServerOrigin::Own;
    QString hint;
    if (readOnly)
        hint = tr("Set in Codex's configuration: %1").arg(visibleText(m_before->place.file));
    else if (name.isEmpty() && url.isEmpty())
        hint = tr("You find the address in the server's documentation. The name is yours to choose.");
    else if (!name.isEmpty() && !nameFits)
        hint = tr("A name has 1 to 64 letters, digits, hyphens and underscores.");
    else if (taken)
        hint = tr("There is a server of this name already.");
    else if (!urlFits && holdsMoreThanAnAddress(url))
        hint = tr("The address must not contain a user name, a password, spaces or a part after #.");
    else if (!url.isEmpty() && !urlFits)
        hint = tr("The address has to be complete and to start with https:// (http:// only for this machine).");
    else if (isEditing() && url != m_before->identity.url)
        hint = tr("The sign-in belongs to the old address. You will have to sign in again.");
    m_hint->say(hint);
    const bool signIn = !isEditing() && offersSignIn(m_answer) && needsSignIn();
    m_add->setText(isEditing() ? tr("Sa&ve") : signIn ? tr("&Add and sign in") : tr("&Add"));
    // Who presses Enter twice is to have seen that it is not as expected.
    m_add->setDefault(!m_answer || badgeOf(*m_answer) == Badge::Fine || isExpected(*m_answer));
    m_add->setVisible(!readOnly);
    m_add->setEnabled(nameFits && urlFits && !taken && !readOnly && !m_wanted);
}

void AddServerDialog::probe()
{
    m_settled.stop();
    m_asked = address();
    m_mark->setBadge(Badge::Busy);
    m_finding->setText(tr("Asking %1…", "a host").arg(QUrl(m_asked).host()));
    whenDone(m_probe.start(m_asked), this, [this, asked = m_asked](const Result<ProbeFinding> &outcome) {
        if (asked == m_asked)
            showProbe(outcome);
    });
}

void AddServerDialog::showProbe(const Result<ProbeFinding> &outcome)
{
    m_answer = outcome;
    m_mark->setBadge(badgeOf(outcome));
    m_finding->setText(Words::probeText(outcome));
    const bool goOn = std::exchange(m_wanted, false) && isExpected(outcome);
    check();
    if (goOn)
        save();
}

//! Whether somebody who pressed Enter before it was known would still want it.
bool AddServerDialog::isExpected(const Result<ProbeFinding> &outcome) const
{
    const bool wantsKey = outcome && outcome->kind == ProbeFinding::Kind::OtherAuthorization;
    return offersSignIn(outcome) || (wantsKey && !needsSignIn());
}

// Whoever is faster than the server waits for what it says; what is not as expected is shown before anything is added.
void AddServerDialog::accept()
{
    if (!m_add->isEnabled())
        return;
    const bool isKnown = isEditing() && address() == m_before->identity.url;
    if (!isKnown && !m_answer) {
        m_wanted = true;
        check();
        if (m_asked.isEmpty())
            probe();
        return;
    }
    save();
}

Result<Server> AddServerDialog::described() const
{
    Server server = m_before.value_or(Server());
    server.identity = {m_name->text(), address()};
    server.scopes = m_scopes->text().simplified().split(u' ', Qt::SkipEmptyParts);
    server.clientId = m_clientId->text().trimmed();
    if (const QString file = m_secretFile->text().trimmed(); file != server.clientSecret.file) {
        server.clientSecret = {};
        server.clientSecret.file = file;
    }
    server.dpop = m_dpop->isChecked();
    const Result<Server> withHeaders = m_headers->apply(server);
    return withHeaders ? m_unusual->apply(*withHeaders) : withHeaders;
}

//! Unless a header of the user's own opens it.
bool AddServerDialog::needsSignIn() const
{
    const Result<Server> headers = m_headers->apply({});
    return !headers || headers->usesOAuth();
}

void AddServerDialog::save()
{
    const Result<Server> described = this->described();
    if (!described)
        return showFailure(described.error());
    m_add->setEnabled(false);
    const Server &server = *described;
    if (isEditing()) {
        m_session->disconnect(this); // its end is what was wanted
        m_changes->replace(*m_session, server, [self = QPointer(this)](const Status &replaced) {
            if (!self)
                return;
            if (replaced)
                return self->QDialog::accept();
            if (!self->m_session)
                return self->reject();
            self->endWithSession();
            self->showFailure(replaced.error());
        });
        return;
    }
    const bool signIn = offersSignIn(m_answer) && server.usesOAuth();
    const bool isOpen = server.usesOAuth() && m_answer && m_answer->has_value()
        && (*m_answer)->kind == ProbeFinding::Kind::Open && (*m_answer)->issuer.isEmpty();
    whenDone(m_servers.add(server), this, [this, signIn, isOpen, name = server.identity.name](const Status &added) {
        if (!added)
            return showFailure(added.error());
        QDialog::accept();
        if (signIn)
            Q_EMIT signInWanted(name);
        else if (isOpen)
            Q_EMIT addedOpen(name);
    });
}

void AddServerDialog::showFailure(const Error &error)
{
    m_hint->say(Words::failureText(error));
    m_add->setEnabled(true);
}

} // namespace Latchkey::Ui
