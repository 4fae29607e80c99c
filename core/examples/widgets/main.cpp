// widgets NAME URL: a window that shows whether a server is signed in, signs in and out, and lists the server's tools.

#include <Latchkey/AuthorizedNetwork>
#include <Latchkey/CredentialSession>
#include <Latchkey/SessionFactory>
#include <Latchkey/describe.h>
#include <Latchkey/names.h>
#include <Latchkey/whendone.h>

#include <QtGui/QDesktopServices>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Latchkey;

class Window : public QWidget
{
public:
    explicit Window(CredentialSession &session)
        : m_session(session)
        , m_network(session)
    {
        auto *layout = new QVBoxLayout(this);
        for (QWidget *widget : std::initializer_list<QWidget *>{&m_state, &m_sign, &m_ask, &m_answer})
            layout->addWidget(widget);
        m_ask.setText(QStringLiteral("List tools"));
        m_answer.setReadOnly(true);
        connect(&session, &CredentialSession::changed, this, &Window::show);
        connect(&m_sign, &QPushButton::clicked, this, [this] { isSignedIn() ? signOut() : signIn(); });
        connect(&m_ask, &QPushButton::clicked, this, &Window::ask);
        whenDone(session.reload(), this, [this](const Status &read) {
            if (!read)
                m_answer.setPlainText(describe(read.error()));
            show();
        });
    }

private:
    bool isSignedIn() const { return m_session.credential().summary.has_value(); }

    void show()
    {
        m_state.setText(wordFor(m_session.health().state));
        m_sign.setText(isSignedIn() ? QStringLiteral("Sign out") : QStringLiteral("Sign in"));
        m_sign.setEnabled(!m_session.runningLogin());
    }

    void signIn()
    {
        LoginOptions options;
        options.openBrowser = &QDesktopServices::openUrl;
        whenDone(m_session.login(options)->future(), this, [this](const Status &done) {
            m_answer.setPlainText(done ? QString() : describe(done.error()));
            show();
        });
        show();
    }

    void signOut()
    {
        whenDone(m_session.logout(), this, [this](const Result<LogoutReport> &done) {
            m_answer.setPlainText(done ? QString() : describe(done.error()));
        });
    }

    void ask()
    {
        QNetworkRequest request(QUrl(m_session.server().identity.url));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setRawHeader("Accept", "application/json, text/event-stream");
        const QByteArray question(R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})");
        whenDone(m_network.send(request, "POST", question), this, [this](const Result<ReplyHandle> &reply) {
            if (!reply)
                return m_answer.setPlainText(describe(reply.error()));
            const auto read = [this, answer = *reply] { // which lives as long as it is read
                m_answer.setPlainText(answer->error() == QNetworkReply::NoError ? QString::fromUtf8(answer->readAll())
                                                                                : answer->errorString());
            };
            if ((*reply)->isFinished()) // as one that nobody has answered
                return read();
            connect(reply->get(), &QNetworkReply::finished, this, read, Qt::SingleShotConnection);
        });
    }

    CredentialSession &m_session;
    AuthorizedNetwork m_network;
    QLabel m_state;
    QPushButton m_sign;
    QPushButton m_ask;
    QPlainTextEdit m_answer;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc != 3)
        qFatal("usage: widgets NAME URL");
    SessionFactory factory; // the end of the program waits for what it has under way
    Server server;
    server.identity = {app.arguments().at(1), app.arguments().at(2)};
    const std::unique_ptr<CredentialSession> session(factory.open(server));
    Window window(*session);
    window.QWidget::show();
    return QApplication::exec();
}
