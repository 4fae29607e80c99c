#include "core/jose/age_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! An encrypted file, opened with a key that fits those of the corpus; and any content, sealed and opened again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file = input(data, size);
    const Secret passphrase("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    const Secret fileKey(QByteArray(16, '\x22'));
    if (const auto header = parseAgeHeader(file)) {
        require(header->size <= file.size() && header->workFactor <= highestAgeWorkFactor, "the header is bounded");
        if (header->workFactor <= 4) {
            if (const auto key = ageFileKey(*header, passphrase); !key)
                requireFit(key.error(), passphrase.reveal().toByteArray());
        }
        const auto content = openAge(file, *header, fileKey);
        if (!content)
            requireFit(content.error());
        else
            require(content->reveal().size() < file.size(), "nothing is made up");
    } else {
        requireFit(header.error());
    }

    const AgeSeed seed{QByteArray(16, '\x11'), fileKey, QByteArray(16, '\x33')};
    const auto sealed = sealAge(file, passphrase, 1, seed);
    require(sealed.has_value(), "anything can be sealed");
    const auto header = parseAgeHeader(*sealed);
    require(header.has_value(), "what we write has a header");
    const auto opened = openAge(*sealed, *header, fileKey);
    require(opened && opened->reveal() == QByteArrayView(file), "what is sealed is what is opened");
    return 0;
}
