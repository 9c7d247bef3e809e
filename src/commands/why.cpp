// nurture why: each rule and number that put someone on today's list, or kept them off.
#include "cadence/explain.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/file_lines.hpp"
#include "pages/page.hpp"
#include "pages/view.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

struct WhyOptions {
  std::string contact;
  pages::View view;  // whose list the place is counted in
};

// What the page asks of whom it is about; an organisation has the same keys.
model::Contact in_the_shape_of_a_contact(const model::Organisation& organisation) {
  model::Contact contact;
  contact.id = organisation.id;
  contact.path = organisation.path;
  contact.name = organisation.name;
  contact.cadence = organisation.cadence;
  return contact;
}

base::Exit run_why(const WhyOptions& options, cli::Session& session) {
  const cli::Chosen chosen = cli::choose_subject(session, options.contact);
  const bool organisation = chosen.organisation.has_value();
  const model::Contact contact =
      organisation ? in_the_shape_of_a_contact(*chosen.organisation) : *chosen.contact;
  const model::Book book =
      organisation ? pages::thin_book(session) : pages::book_around(session, contact);
  const cadence::Explanation explanation = cadence::explain(
      session.summaries().book(), cadence::ExplainedParty{contact.id, organisation},
      session.today(), scope_of(session, options.view));
  const render::Places found = pages::places(session, book, contact, explanation.rating);
  const base::Date today = session.today();
  return session.answer(session.json() ? render::why_json(contact, explanation, found, today)
                                       : render::why_text(contact, explanation, found, book, today,
                                                          session.out().style()));
}

}  // namespace

cli::Action why(cli::Args& args) {
  const auto options = std::make_shared<WhyOptions>();
  args.name("WHO", options->contact, "a contact or an organisation");
  args.flag("--everyone", options->view.everyone,
            "the place in everyone's list, even if `me` is set");
  args.revision();
  args.json();
  args.epilogue("nurture why ada\nnurture why \"analytical engines\"");
  return [options](cli::Session& session) { return run_why(*options, session); };
}

}  // namespace nurture::commands
