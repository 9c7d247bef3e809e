// nurture show: the page to read before the call.
#include "cadence/explain.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/page.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

base::Exit show_person(cli::Session& session, const std::string& words) {
  const model::Contact contact = cli::choose(session, words);
  const model::Book book = pages::book_around(session, contact);
  const cadence::Explanation explanation =
      cadence::explain(session.summaries().book(), contact.id, session.today());
  const base::Date today = session.today();
  return session.answer(session.json() ? render::person_json(contact, explanation, book, today)
                                       : render::person_text(contact, explanation, book, today,
                                                             session.out().style(),
                                                             pages::time_there(session, contact)));
}

}  // namespace

cli::Action show(cli::Args& args) {
  const auto words = std::make_shared<std::string>();
  args.name("CONTACT", *words, "whom: id, email, or words of the name");
  args.revision();
  args.json();
  args.epilogue("nurture show ada");
  return [words](cli::Session& session) { return show_person(session, *words); };
}

}  // namespace nurture::commands
