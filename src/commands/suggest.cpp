// nurture suggest: two or three touches to choose from.
#include "insight/suggest.hpp"

#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/page.hpp"
#include "render/suggest.hpp"

namespace nurture::commands {
namespace {

base::Exit run_suggest(cli::Session& session, const std::string& words) {
  const model::Contact contact = cli::choose(session, words);
  const model::Book book = pages::book_around(session, contact);
  const base::Date today = session.today();
  const cadence::Explanation explanation =
      cadence::explain(session.summaries().book(), contact.id, today);
  const insight::Suggestions made =
      insight::suggest(contact, insight::asked(explanation, book.settings), book, today);
  return session.answer(
      session.json() ? render::suggestions_json(contact, made, book, today)
                     : render::suggestions_text(contact, made, book, today, session.out().style()));
}

}  // namespace

cli::Action suggest(cli::Args& args) {
  const auto words = std::make_shared<std::string>();
  args.name("CONTACT", *words, "whom: id, email, or words of the name");
  args.revision();
  args.json();
  args.epilogue("nurture suggest ada");
  return [words](cli::Session& session) { return run_suggest(session, *words); };
}

}  // namespace nurture::commands
