#include "core/config/knownsites.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

SignInSites sitesOf(const QString &server, const QString &page, const QString &recipient)
{
    return {QUrl(server), u"https://"_s + QUrl(recipient).host(), QUrl(page), QUrl(recipient)};
}

} // namespace

//! Which sign-ins go on without a question. What is confirmed stays for the next ones, so that each test has names of its own.
class TestKnownSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersOwnSiteIsKnown()
    {
        const KnownSites known([] { return QList<CredentialSession *>(); });
        QVERIFY(known.knows(sitesOf(u"https://mcp.owner.example/mcp"_s, u"https://login.owner.example/a"_s,
                                    u"https://login.owner.example/t"_s)));
        QVERIFY(!known.knows(sitesOf(u"https://mcp.owner.example/mcp"_s, u"https://login.other.example/a"_s,
                                     u"https://login.other.example/t"_s)));
    }

    //! The server's own site gets the code of a page that is not: the mix-up.
    void aPairIsNotKnownByOneOfThem()
    {
        const KnownSites known([] { return QList<CredentialSession *>(); });
        const SignInSites mixUp = sitesOf(u"https://mcp.evil.example/mcp"_s, u"https://login.honest.example/a"_s,
                                          u"https://mcp.evil.example/t"_s);
        QVERIFY(!known.knows(mixUp));
        KnownSites::remember(
            sitesOf(u"https://x.example"_s, u"https://login.honest.example/a"_s, u"https://login.honest.example/t"_s));
        QVERIFY(!known.knows(mixUp)); // the page is trusted, which is what it lives on
        KnownSites::remember(mixUp);
        QVERIFY(known.knows(mixUp));
        QVERIFY(!known.knows(sitesOf(u"https://mcp.evil.example/mcp"_s, u"https://login.third.example/a"_s,
                                     u"https://mcp.evil.example/t"_s)));
    }

    void aProviderThatHoldsASignInIsKnown()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h)); // of https://as.example
        QVERIFY(waitFor(home.session->reload()));
        const KnownSites known([&home] { return QList<CredentialSession *>{home.session.get()}; });
        QVERIFY(known.knows(
            sitesOf(u"https://mcp.new.example/mcp"_s, u"https://as.example/a"_s, u"https://as.example/t"_s)));
        QVERIFY(!known.knows(
            sitesOf(u"https://mcp.new.example/mcp"_s, u"https://as.example/a"_s, u"https://mcp.new.example/t"_s)));
    }

    void aPageFurtherInsideIsAlwaysAskedAbout()
    {
        const KnownSites known([] { return QList<CredentialSession *>(); });
        SignInSites inside = sitesOf(u"https://mcp.in.example/mcp"_s, u"https://login.in.example/a"_s,
                                     u"https://login.in.example/t"_s);
        inside.pageIsInside = true; // as its name may stand for any address
        QVERIFY(!known.knows(inside));
        KnownSites::remember(inside);
        QVERIFY(known.knows(inside));
    }
};

LATCHKEY_TEST(TestKnownSites)
#include "tst_knownsites.moc"
